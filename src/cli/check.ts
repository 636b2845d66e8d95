import type { Command } from 'commander'
import { passDays } from '../operations/day.ts'
import { checkProviderSums, checkProviderViews } from '../store/read/provider-views.ts'
import { refuseHalfAWorld } from './half-a-world.ts'
import { say, withProduct } from './with-product.ts'

export const addCheck = (root: Command) =>
  root
    .command('check')
    .description('Compare what is kept for the lead providers with the histories it comes from.')
    .addHelpText(
      'after',
      `
It takes note of the days that have passed first. It names every provider and person of whom what
is kept is not what the history says, and ends with status 1 if there is any.

Example:
  $ npx manage-training check`,
    )
    .action(() =>
      withProduct(async ({ world }) => {
        await refuseHalfAWorld(world)
        await passDays(world)
        const wrong = await checkProviderViews(world.database, world.clock.today())
        for (const { leadProvider, person, differing } of wrong)
          say(`Lead provider ${leadProvider}, person ${person}: ${differing.join(', ')}`)
        const sums = await checkProviderSums(world.database)
        for (const { leadProvider, differing } of sums)
          say(`Lead provider ${leadProvider}, ${differing}`)
        const differ = wrong.length + sums.length
        say(differ === 0 ? 'All is as the histories say.' : `${differ} differ.`)
        if (differ > 0) process.exitCode = 1
      }),
    )
