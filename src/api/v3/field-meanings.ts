import { meanings } from '../../provider-contract/meanings.ts'
import type { JsonValue } from './openapi.ts'

type JsonObject = Readonly<Record<string, JsonValue>>

/** A named schema with what its fields mean; those of a resource stand under its attributes. */
export function withMeanings(title: string, schema: JsonObject): JsonObject {
  const ofFields: Readonly<Record<string, string>> | undefined =
    title in meanings ? meanings[title as keyof typeof meanings] : undefined
  const properties = objectIn(schema['properties'])
  const attributes = objectIn(properties['attributes'])
  if (ofFields === undefined) return schema
  const described = (fields: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const description = ofFields[name]
        return [name, description === undefined ? field : { description, ...objectIn(field) }]
      }),
    )
  return 'properties' in attributes
    ? {
        ...schema,
        properties: {
          ...properties,
          attributes: { ...attributes, properties: described(objectIn(attributes['properties'])) },
        },
      }
    : { ...schema, properties: described(properties) }
}

const objectIn = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
