import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFrozenDataset } from '../../../test/frozenDataset.ts';
import type { Dataset } from '../../model/dataset.ts';
import { colours } from '../../render/static/colours.ts';
import type { Picture } from '../../render/static/Shape.ts';
import { svgText } from '../../render/static/svgText.ts';
import { estimateLabel } from '../../scene/estimateLabels.ts';
import { memoryAddress } from '../../store/address.ts';
import { shownOf } from '../../store/shown.ts';
import { createAttestedStore } from '../../store/store.ts';
import { pictureOf } from './pictureOf.ts';
import { wholePicture } from './wholePicture.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadFrozenDataset();
});

function shownAt(link: string) {
  const store = createAttestedStore(dataset, memoryAddress(link, 'https://example.org/x/'));
  return shownOf(store.getState(), store.url);
}

const textsOf = ({ shapes }: Picture) => shapes.flatMap(({ text }) => text ?? []);

describe.each(['/', '/?actors=russia,taliban&match=all', '/?q=kabul&order=told'])(
  'on paper, of %s',
  (link) => {
    test('every dated entry stands once, with the number that it has in the list', () => {
      const shown = shownAt(link);
      const drawn = wholePicture(shown, estimateLabel).flatMap(textsOf);
      const expected = shown.events.flatMap(({ date, label }, i) => (date ? [`${i + 1}  ${label}`] : []));
      expect(expected.length).toBeGreaterThan(1);
      for (const label of expected) expect(drawn.filter((text) => text === label)).toEqual([label]);
      expect(drawn.filter((text) => /^\d+ {2}/.test(text))).toHaveLength(expected.length);
    });

    test('nothing is cut and no two labels overlap', () => {
      for (const { width, shapes } of wholePicture(shownAt(link), estimateLabel)) {
        const boxes = shapes
          .filter(({ tag, attributes }) => tag === 'rect' && attributes.fillOpacity)
          .map(({ attributes: { x, y, width } }) => ({ x: Number(x), y: Number(y), width: Number(width) }));
        for (const box of boxes) {
          expect(box.x >= -2 && box.x + box.width <= width + 2).toBe(true);
          const others = boxes.filter((other) => other !== box && other.y === box.y);
          expect(others.some(({ x }) => x >= box.x && x < box.x + box.width - 4)).toBe(false);
        }
      }
    });
  },
);

describe('the timeline as it is seen', () => {
  test('says what it is, what it shows, of which version, and where it stands', () => {
    const link = '/events/kabul-2021/?actors=russia,taliban&match=all&from=2021-01-01&to=2022-03-31';
    const texts = textsOf(pictureOf(shownAt(link), estimateLabel)).join('\n');
    expect(texts).toContain(`“${dataset.articles[0]!.title}”`);
    expect(texts).toContain('outlet not known');
    expect(texts).toMatch(
      /8 of 44 entries that name both Russia and Taliban: 3 drawn, 1 earlier than this span/,
    );
    expect(texts).toContain(`Version ${dataset.version} of the data · https://example.org/x${link}`);
    expect(texts).not.toContain('Pakistan abstains');
  });

  test('sets the chosen entry apart', () => {
    const { shapes } = pictureOf(shownAt('/events/kabul-2021/'), estimateLabel);
    const label = shapes.find(({ text }) => text === 'Taliban take over Kabul');
    expect(label?.attributes.fill).toBe(colours.accent);
    expect(shapes.filter(({ attributes }) => attributes.fill === colours.accent)).toHaveLength(1);
  });

  test('opens on the span that a pane of that width opens on', () => {
    const ticksOf = (pane: number) => textsOf(pictureOf(shownAt('/'), estimateLabel, pane)).join(' ');
    expect(ticksOf(350)).not.toBe(ticksOf(900));
  });

  test('is well-formed, and has nothing that runs or is fetched', () => {
    const svg = svgText(pictureOf(shownAt('/events/kabul-2021/'), estimateLabel));
    expect(unclosed(svg)).toEqual([]);
    expect(svg).not.toMatch(/<(?:script|style|image|foreignObject|use)\b|\son\w+=|url\(/i);
  });
});

test('the colours are those of the light theme', () => {
  const [light = ''] = readFileSync(new URL('../../ui/theme.css', import.meta.url), 'utf8').split('@media');
  for (const [name, value] of Object.entries(colours)) expect(light).toContain(`--${name}: ${value};`);
});

/** The elements of an XML text that are not closed in their turn. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name = '', self] of xml.matchAll(/<(\/?)([a-z]\w*)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g)) {
    if (!end && !self) open.push(name);
    if (end && open.pop() !== name) return [...open, name];
  }
  return open;
}
