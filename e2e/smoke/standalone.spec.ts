import { names } from '../../test/names.ts';
import {
  card,
  chip,
  counter,
  expect,
  gutter,
  list,
  open,
  searchField,
  stretches,
  timeline,
} from '../attested.ts';
import { inlined, test } from '../standalone.ts';

const kabul = 'The Taliban take over Kabul in August 2021';

test('opens from a disk and does what the site does, with the view in its address', async ({
  page,
  file,
}) => {
  await open(page, file);
  const { events, title } = await inlined(page, 'dataset');
  await expect(page).toHaveTitle(`${title} · Attested`);
  await expect(gutter(page).getByRole('button')).toHaveCount(events.flatMap((e) => e.passages).length);

  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expect(page).toHaveURL(`${file}?event=kabul-2021`);
  await expect(page).toHaveTitle(`${kabul} · Attested`);
  await chip(page, 'Taliban').click();
  await expect(page).toHaveURL(`${file}?event=kabul-2021&actors=taliban`);
  await expect(counter(page)).toContainText(`of ${events.length} entries name Taliban`);
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await expect(page).toHaveURL(/\?event=kabul-2021&actors=taliban&from=.*&to=/);
  const filtered = page.url();

  await page.reload();
  await expect(page).toHaveURL(filtered);
  await expect(card(page, kabul)).toBeVisible();
  await expect(chip(page, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page).toHaveURL(`${file}?event=kabul-2021`);
  await expect(counter(page)).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(file);
  await expect(page.getByRole('region', { name: names.introduction })).toBeVisible();
  await page.goForward();
  await expect(card(page, kabul)).toBeVisible();

  await searchField(page).fill('proxy');
  await expect(page).toHaveURL(`${file}?event=kabul-2021&q=proxy`);
  await page.getByRole('button', { name: names.showAsList }).click();
  await expect(list(page).getByRole('listitem').first()).toBeVisible();
  await expect(page).toHaveURL(`${file}?event=kabul-2021&q=proxy&panel=list`);
});
