import { diagramOf } from '../journey/diagram.ts'
import { journeys } from './all.ts'

/** Every journey as a page of the documents, by the name of its file. */
export const journeyDiagrams = (): ReadonlyMap<string, string> =>
  new Map(
    journeys.map(journey => [
      `${journey.name}.md`,
      `# ${journey.title}\n\n` +
        'Made by `npm run journeys:draw`, and compared by a test. A six-sided page stops.\n\n' +
        `\`\`\`mermaid\n${diagramOf(journey)}\`\`\`\n`,
    ]),
  )
