import { createToken } from '../src/operations/create-token.ts'
import { openLog } from '../src/log.ts'
import { serve } from '../src/main.ts'
import { newId } from '../src/ids.ts'
import type { SchoolId } from '../src/core/identity.ts'
import { writeDemonstrationTutors } from '../src/store/write/demonstration-tutors.ts'
import { movableClock } from '../src/clock.ts'
import type { Work } from './measure.ts'
import type { MeasuredWorld } from './world.ts'

/** The product as it listens, and somebody who asks it over connections that are kept open. */
export interface Served {
  /** Work that asks for an address so many times; it throws unless the answer is 200. */
  readonly asks: (path: string, headers: Headers, times: number) => Work
  /** Signs in as somebody who acts for a school. */
  readonly signIn: (school: SchoolId) => Promise<Headers>
  close(): Promise<void>
}

type Headers = Readonly<Record<string, string>>

/** Serves pages and API of a world, as the product does. */
export async function served(world: MeasuredWorld): Promise<Served> {
  const clock = movableClock()
  clock.standAt(world.clock.now())
  const server = await serve(
    { ...world, clock },
    { host: '127.0.0.1', port: 0, isProduction: false, sessionSecret: 's'.repeat(32) },
    openLog('silent'),
  )
  return {
    asks: (path, headers, times) => async () => {
      for (let asked = 0; asked < times; asked++) {
        const answer = await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
        const text = await answer.text()
        if (answer.status !== 200)
          throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
      }
    },
    signIn: school => signInAt(world, server.url, school),
    close: () => server.close(),
  }
}

/** A token of its own, so that no limit of requests is met. */
export async function tokenOf(world: MeasuredWorld): Promise<Headers> {
  const created = await createToken(world, 'Ambition Institute')
  if (!created.ok) throw new Error(`Nobody is called ${created.refusal.name}`)
  return { authorization: `Bearer ${created.value.token}` }
}

async function signInAt({ database }: MeasuredWorld, url: string, school: SchoolId) {
  const user = newId()
  await writeDemonstrationTutors(database, [
    {
      id: user,
      fullName: 'Tutor',
      email: `${user}@example.org`,
      description: '',
      schools: [school],
    },
  ])
  const page = await fetch(`${url}/sign-in`)
  const hidden = /<input type="hidden" name="([^"]+)" value="([^"]*)"/.exec(await page.text())
  const [, name = '', value = ''] = hidden ?? []
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: cookiesOf(page),
    body: new URLSearchParams({ [name]: value, user }),
    redirect: 'manual',
  })
  return { ...cookiesOf(page), ...cookiesOf(answer) }
}

const cookiesOf = (answer: Response): Headers => {
  const cookies = answer.headers.getSetCookie().map(cookie => cookie.split(';', 1)[0])
  return cookies.length === 0 ? {} : { cookie: cookies.join('; ') }
}
