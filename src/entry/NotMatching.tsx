/** “17 others do not match.”: how many a filter hides, beside as many as are shown. */
export function NotMatching({ hidden, shown }: { hidden: number; shown: number }) {
  if (hidden === 0) return null;
  const others = shown === 0 ? '' : hidden === 1 ? 'other ' : 'others ';
  return (
    <p className="not-matching">
      {hidden} {others}
      {hidden === 1 ? 'does' : 'do'} not match.
    </p>
  );
}
