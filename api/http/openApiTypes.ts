import type { JsonSchema } from '@valibot/to-json-schema'

/** The part of OpenAPI 3.0.3 that our documents use. */
export type OpenApiDocument = {
  openapi: '3.0.3'
  info: { title: string; description: string; version: string; license: { name: string; url: string } }
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, PathItem>
  components: { schemas: Record<string, JsonSchema> }
}

export type PathItem = Partial<Record<'get' | 'put' | 'patch' | 'post' | 'delete', Operation>>

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: ParameterObject[]
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, ResponseObject>
}

export type ParameterObject = {
  name: string
  in: 'path' | 'query'
  required: boolean
  description: string
  schema: JsonSchema
  style?: 'form'
  explode?: boolean
}

export type ResponseObject = { description: string; content?: Record<string, { schema: JsonSchema }> }
