import { t } from '../i18n/text.ts';

/** “17 others do not match.”: how many a filter hides, beside as many as are shown. */
export function NotMatching({ hidden, shown }: { hidden: number; shown: number }) {
  if (hidden === 0) return null;
  return <p className="not-matching">{t.entry.hiddenByFilter(hidden, shown)}</p>;
}
