import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** A way to the database that can be cut and mended. */
export interface Line {
  readonly url: string
  cut(): Promise<void>
  mend(): Promise<void>
}

/** Lays a line to the server that a URL names. */
export async function lineTo(url: string): Promise<Line> {
  const to = new URL(url)
  const open = new Set<Socket>()
  const line = createServer(near => {
    const far = connectTo(to)
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => {}).on('close', () => [near, far].forEach(each => each.destroy()))
    }
    near.pipe(far).pipe(near)
  })
  const listen = (port: number) => once(line.listen(port, '127.0.0.1'), 'listening')
  await listen(0)
  const { port } = line.address() as AddressInfo
  const through = new URL(url)
  through.host = `127.0.0.1:${port}`
  through.searchParams.delete('host')
  return {
    url: through.href,
    cut: async () => {
      const closed = once(line.close(), 'close')
      for (const end of open) end.destroy()
      open.clear()
      await closed
    },
    mend: async () => {
      await listen(port)
    },
  }
}

/** A server listens on a port, or on a socket in a folder that the URL names as its host. */
function connectTo(url: URL): Socket {
  const folder = url.searchParams.get('host')
  const port = url.port || '5432'
  return folder === null
    ? connect(Number(port), url.hostname)
    : connect(`${folder}/.s.PGSQL.${port}`)
}
