import { useEffect, useState } from 'react';
import { t } from '../i18n/text.ts';
import { useActions, useStoreState } from '../store/store.ts';
import { copyText } from '../ui/copyText.ts';

/** Hands the link to what is shown to the share sheet of a phone, or else to the clipboard, or else to the reader. */
export function CopyLink() {
  const { url: toUrl } = useActions();
  const [result, setResult] = useState<'copied' | { readonly failed: string } | null>(null);

  const view = useStoreState((state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of the view as it was
  useEffect(() => setResult(null), [view]);
  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(null), 3000);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    const url = toUrl();
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      const shared = await navigator.share({ url }).then(
        () => true,
        (error: Error) => error.name === 'AbortError', // the reader changed their mind
      );
      if (shared) return;
    }
    const copied = await copyText(url);
    setResult(copied ? 'copied' : { failed: url });
  }

  return (
    <span className="copy-link">
      <button type="button" className="link" onClick={copy}>
        {t.entry.copyLink}
      </button>
      <span role="status" className="copied">
        {result === 'copied' && t.entry.copied}
      </span>
      {result !== null && result !== 'copied' && (
        <input
          readOnly
          aria-label={t.entry.linkToCopy}
          value={result.failed}
          onFocus={(e) => e.target.select()}
        />
      )}
    </span>
  );
}
