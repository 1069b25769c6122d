import { test } from '../attested.ts';
import { deviceOptions, expectLegibleThroughout, sizes } from '../labels.ts';

const spans = [
  ['1995-01-01', '2002-12-31'],
  ['1996-09-20', '1996-10-05'],
  ['2009-01-01', '2023-01-01'],
  ['2021-08-01', '2021-08-31'],
  ['2022-01-01', '2024-10-31'],
  ['2022-02-20', '2022-03-08'],
  ['2022-03-01', '2022-03-03'],
  ['2022-03-02', '2022-03-02'],
].map(([from, to]) => `/?from=${from}&to=${to}`);
const links = [
  ...spans,
  '/events/pakistan-abstains-2022/',
  '/events/northern-deals/?actors=taliban',
  '/events/kabul-1996/',
  '/events/media-reports-2018/',
];

for (const device of sizes)
  test(`every label can be read at ${device.width} × ${device.height}`, async ({ freshPage }) => {
    test.slow();
    const page = await freshPage(deviceOptions(device));
    await expectLegibleThroughout(page, device, links);
  });
