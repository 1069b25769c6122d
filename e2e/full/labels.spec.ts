import { test } from '../attested.ts';
import { deviceOptions, expectLegibleThroughout, sizes } from '../labels.ts';

/** The smoke specs show the other sizes, and the sweep shows all of them over more links. */
const sample = [
  [1920, '/events/northern-deals/?actors=taliban'],
  [1366, '/?from=2022-02-20&to=2022-03-08'],
  [1180, '/events/kabul-1996/'],
  [844, '/events/pakistan-abstains-2022/'],
  [768, '/?from=2009-01-01&to=2023-01-01'],
  [375, '/events/media-reports-2018/'],
] as const;

for (const [width, link] of sample) {
  const device = sizes.find((size) => size.width === width)!;
  test(`every label can be read on the article’s timeline: ${width} × ${device.height}`, async ({
    freshPage,
  }) => {
    const page = await freshPage(deviceOptions(device));
    await expectLegibleThroughout(page, device, [link]);
  });
}
