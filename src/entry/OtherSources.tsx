import { formatDate } from '../i18n/formatDate.ts';
import { t } from '../i18n/text.ts';
import { referencesOf, type TimelineEvent } from '../model/dataset.ts';
import { useActions, useStoreState } from '../store/store.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { LoadingOrRetry } from '../ui/LoadingOrRetry.tsx';

/** What others say: the verdict and why; each reference with what it says, loaded when somebody asks. */
export function OtherSources({ event: { id, corroboration } }: { event: TimelineEvent }) {
  const { loadSupplement } = useActions();
  const { verdict, summary, sources } = corroboration;
  return (
    <>
      <b className={`verdict ${verdict}`}>{t.verdicts[verdict]}.</b> {summary}
      {sources > 0 && (
        <details
          className="references"
          onToggle={({ currentTarget }) => currentTarget.open && loadSupplement()}
        >
          <summary>{t.entry.sources(sources)}</summary>
          <References id={id} />
        </details>
      )}
    </>
  );
}

/** What each of an entry’s references says, once they are there. */
export function References({ id }: { id: string }) {
  const { loadSupplement } = useActions();
  const supplement = useStoreState((state) => state.supplement);
  const failed = useStoreState((state) => state.supplementFailed);
  if (!supplement) return <LoadingOrRetry failed={failed} onRetry={loadSupplement} />;
  return (
    <ul>
      {referencesOf(supplement.references, id).map(
        ({ title, titleIsOurs, publisher, published, url, says }) => (
          <li key={url}>
            {says} <ExternalLink to={url}>{titleIsOurs ? title : `“${title}”`}</ExternalLink>, {publisher}
            {published && `, ${formatDate(published, 'long')}`}.
          </li>
        ),
      )}
    </ul>
  );
}
