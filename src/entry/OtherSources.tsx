import { verdictWords } from '../i18n/words.ts';
import { type Elsewhere, referencesOf, type TimelineEvent } from '../model/dataset.ts';
import { useActions, useAttested } from '../store/store.ts';
import { OutLink } from '../ui/ExternalLink.tsx';
import { Awaited } from '../ui/LoadingOrRetry.tsx';

/** What others say: the verdict and why; each reference with what it says, loaded when somebody asks. */
export function OtherSources({ event: { id, elsewhere } }: { event: TimelineEvent }) {
  const { loadBackground } = useActions();
  const { verdict, summary, sources } = elsewhere;
  return (
    <>
      <b className={`verdict ${verdict}`}>{verdictWords[verdict]}.</b> {summary}
      {sources > 0 && (
        <details
          className="references"
          onToggle={({ currentTarget }) => currentTarget.open && loadBackground()}
        >
          <summary>{summaryOf(elsewhere)}</summary>
          <References id={id} />
        </details>
      )}
    </>
  );
}

const summaryOf = ({ sources }: Elsewhere): string =>
  sources === 1 ? 'One source, and what it says' : `${sources} sources, and what they say`;

/** What each of an entry’s references says, once they are there. */
export function References({ id }: { id: string }) {
  const { loadBackground } = useActions();
  const background = useAttested((state) => state.background);
  const failed = useAttested((state) => state.backgroundFailed);
  if (!background) return <Awaited failed={failed} onRetry={loadBackground} />;
  return (
    <ul>
      {referencesOf(background.references, id).map(
        ({ title, titleIsOurs, publisher, published, url, says }) => (
          <li key={url}>
            {says} <OutLink to={url}>{titleIsOurs ? title : `“${title}”`}</OutLink>, {publisher}
            {published && `, ${published}`}.
          </li>
        ),
      )}
    </ul>
  );
}
