import type { FastifyReply } from 'fastify'
import type { AssetAddress } from './assets.ts'
import type { Told } from './failures.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Request } from './request.ts'
import type { Failure, FailureStatus, Json, Response, Text, View } from './responses.ts'
import type { Templates } from './templates.ts'

/** What is needed to say any answer. */
export interface Writing {
  readonly templates: Templates
  /** The page of each failure; it is shown the `reference`. */
  readonly failurePages: Readonly<Record<FailureStatus, string>>
  /** What every page has around it; asked without a request when there is none to be had. */
  readonly frame: (request: Request | null) => object | Promise<object>
  /** Paths under this are asked for by machines, and failures there are told in JSON. */
  readonly machines: {
    readonly under: string
    readonly told: (told: Told) => Json
    /** How often they may ask; without it, as often as they like. */
    readonly limit?: RateLimit
  }
}

/** Says an answer on a connection: the only place that does. */
export type Writer = (
  response: Response,
  request: Request,
  reply: FastifyReply,
) => Promise<FastifyReply>

/** Makes the writer of a server. */
export function writerOf(writing: Writing, addressOf: AssetAddress): Writer {
  return async (response, request, reply) => {
    switch (response.kind) {
      case 'redirect':
        return unkept(reply).redirect(response.to, 303)
      case 'json':
        return sendJson(response, reply)
      case 'text':
        return sendText(response, reply)
      case 'view': {
        const frame = await writing.frame(request)
        return sendView(writing, addressOf, response, frame, reply)
      }
      case 'failure':
        return sendFailure(writing, addressOf, response, request, reply)
    }
  }
}

/** Pages are about people: no browser or proxy keeps them. */
const unkept = (reply: FastifyReply) => reply.header('cache-control', 'no-store')

const sendJson = ({ body, status, headers }: Json, reply: FastifyReply) =>
  sendText({ kind: 'text', status, headers, body: JSON.stringify(body) }, reply)

/** With a serializer of ours, the server adds no charset to the type of the content. */
const sendText = ({ status, headers, body }: Text, reply: FastifyReply) =>
  unkept(reply).code(status).headers(headers).serializer(asItIs).send(body)

const asItIs = (payload: unknown) => String(payload)

function sendView(
  { templates }: Writing,
  asset: AssetAddress,
  { template, page, status }: View,
  frame: object,
  reply: FastifyReply,
) {
  const csrf = () => (reply.request.session === undefined ? '' : reply.generateCsrf())
  const html = templates.render(template, { page, frame, asset, csrf })
  return unkept(reply).code(status).type('text/html; charset=utf-8').send(html)
}

/** What cannot be done is said even where the frame has lost what it stands on. */
async function frameOf({ frame }: Writing, request: Request | null) {
  try {
    return await frame(request)
  } catch {
    return frame(null)
  }
}

async function sendFailure(
  writing: Writing,
  addressOf: AssetAddress,
  { status }: Failure,
  request: Request,
  reply: FastifyReply,
) {
  const reference = status >= 500 ? request.id : null
  const { under, told } = writing.machines
  if (`${request.path}/`.startsWith(under)) return sendJson(told({ status, reference }), reply)

  const frame = await frameOf(writing, status >= 500 ? null : request)
  const page: View = {
    kind: 'view',
    template: writing.failurePages[status],
    page: { reference },
    status,
  }
  return sendView(writing, addressOf, page, frame, reply)
}
