import { names } from '../../test/names.ts';
import { card, expect, open, test, timeline } from '../attested.ts';
import { dist, kept, oneServer } from '../versions.ts';

test.use({ serviceWorkers: 'allow', serverGone: true });

test('opens without the server after one visit, also an entry that was never opened', async ({
  freshPage,
}) => {
  const server = await oneServer();
  await server.serve(dist);
  const page = await freshPage({ baseURL: server.origin() });
  await open(page, '/events/kabul-2021/');
  await kept(page);

  await server.stop();
  await open(page, '/events/moscow-summit-2022/');
  await expect(page).toHaveTitle(/Putin.* · Attested$/);
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
  await page.getByRole('button', { name: names.about, exact: true }).click();
  await expect(page.getByRole('dialog', { name: names.aboutDialog })).toBeVisible();
});
