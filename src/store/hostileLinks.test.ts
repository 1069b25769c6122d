import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { garbageLinks } from '../../test/garbageLinks.ts';
import { farTooLong, hostileLinks } from '../../test/hostileLinks.ts';
import { windowAt } from '../../test/windowAt.ts';
import { filterDescription, loosenText } from '../i18n/filterDescription.ts';
import { nearest } from '../model/nearest.ts';
import { isSafeToEcho } from '../ui/isSafeToEcho.ts';
import { type Address, pathAddress, queryAddress } from './address.ts';
import { formatView, isUnknownRoute, parseView } from './link.ts';

const dataset = datasetOf(`
  1996        kabul-1996  taliban
  2021-08-15  kabul-2021  taliban,russia
  -           will-they   russia  question
`);
const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)!.name;

/** What turns or breaks a line. */
const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** Reads a link as a page does that stands at it, tidies it, and says what a reader is told of it. */
function opened(address: Address): void {
  const link = address.read();
  const view = parseView(link, dataset);
  const tidy = formatView(view);
  address.write(tidy, 'replace');
  expect(parseView(address.read(), dataset)).toEqual(view);
  expect(new URL(address.url(tidy)).protocol).toMatch(/^https?:$|^file:$/);
  for (const id of view.actors) expect(dataset.actors.map(({ id }) => id)).toContain(id);

  const echoed = [filterDescription(view, nameOf).rest, loosenText('query', view)];
  for (const words of echoed) {
    expect(words).not.toMatch(obeyed);
    const quotation = /“(.*)”/s.exec(words)?.[1] ?? '';
    expect(quotation).not.toMatch(/[“”"«»]/);
    expect([...quotation].length).toBeLessThan(64);
  }
  // None of these may throw.
  isSafeToEcho(view.event ?? '');
  nearest(view.event ?? '', ['kabul-1996'], 3);
  isUnknownRoute(link);
}

const atPath = (link: string) =>
  pathAddress(windowAt(`https://a.example/x${encodeHalves(link)}`).window, '/x/');
const inFile = (link: string) =>
  queryAddress(
    windowAt(`file:///home/a/attested.html${/[?#].*/s.exec(encodeHalves(link))?.[0] ?? ''}`).window,
    null,
  );

/** As a browser’s address bar has it. */
const encodeHalves = (link: string) => link.replace(/\p{Cs}/gu, '\ufffd');

describe('links that mean no good', { timeout: 60_000 }, () => {
  test('are many, and all different', () => {
    expect(new Set(hostileLinks).size).toBe(hostileLinks.length);
    expect(hostileLinks.length).toBeGreaterThanOrEqual(200);
  });

  test.each([...hostileLinks, ...farTooLong].map((link) => [link.slice(0, 80), link]))('%s', (_, link) => {
    opened(atPath(link));
    opened(inFile(link));
  });

  test('of any sort at all are read at a path and in a file', () => {
    fc.assert(
      fc.property(garbageLinks, (link) => {
        opened(atPath(link.startsWith('/') ? link : `/${link}`));
        opened(inFile(link));
      }),
      { seed: 2, numRuns: 10_000 },
    );
  });

  test.each([
    ['kabul-1996', true],
    ['Kabul_2021', true],
    ['كابل', true],
    ['x'.repeat(60), true],
    ['x'.repeat(61), false],
    ['This site has moved', false],
    ['evil.example', false],
    ['a\u202eb', false],
    ['Z\u0335\u0335', false],
    ['x” and “y', false],
    ['', false],
  ])('of an unknown entry %j, its name is said: %s', (id, said) => expect(isSafeToEcho(id)).toBe(said));

  test.each([
    ['/', false],
    ['/index.html', false],
    ['/?q=x', false],
    ['/#x', false],
    ['/events/kabul-2021/', false],
    ['/events/atlantis/', false],
    ['/nothing/', true],
    ['/events/', true],
    ['/events/kabul-2021/more/', true],
    ['/nothing/?event=kabul-2021', true],
  ])('%s leads nowhere: %s', (link, nowhere) => expect(isUnknownRoute(link)).toBe(nowhere));
});
