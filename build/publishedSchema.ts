import * as z from 'zod';
import {
  aboutSchema,
  articleSchema,
  eventsSchema,
  leftOutSchema,
  sourcesSchema,
  timelineSchema,
} from '../src/compiler/seedSchema.ts';
import { exportSchema } from './exportSchema.ts';

/** File name → JSON Schema (draft 2020-12) as text, for curators' editors and for readers of what is taken away. `npm run schema` writes them to `public/schema/`. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  const schemas = {
    timeline: timelineSchema,
    events: eventsSchema,
    article: articleSchema,
    sources: sourcesSchema,
    about: aboutSchema,
    'left-out': leftOutSchema,
    export: exportSchema,
  };
  return new Map(Object.entries(schemas).map(([name, schema]) => [`${name}.json`, published(schema)]));
}

function published(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'integer') delete jsonSchema.pattern;
    },
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}
