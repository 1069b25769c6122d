import { expectTypeOf, test } from 'vitest';
import type * as declared from '../../public/embed/attested.d.ts';
import type { mountAttested, Options } from './embed.ts';

test('the module does what its declared types say', () => {
  expectTypeOf<Options>().toEqualTypeOf<declared.AttestedOptions>();
  expectTypeOf<typeof mountAttested>().toEqualTypeOf<typeof declared.mountAttested>();
});
