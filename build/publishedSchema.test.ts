import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedSchemas } from './publishedSchema.ts';

test.each([...publishedSchemas()])(
  'public/schema/%s is what the compiler checks (else: npm run schema)',
  (name, text) => {
    expect(readFileSync(new URL(`../public/schema/${name}`, import.meta.url), 'utf8')).toBe(text);
  },
);

test('an editor that reads 1996 as a number and true as a flag finds no fault with them', () => {
  const sources = publishedSchemas().get('sources.json') ?? '';
  const { published, titleIsOurs } = JSON.parse(sources).additionalProperties.properties;
  expect(published.type).toEqual(['string', 'integer']);
  expect(titleIsOurs).toMatchObject({ type: 'boolean', const: true });
});
