import { dialogText } from '../../i18n/dialogText.ts';
import { languageOf } from '../../model/articles.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { LoadingOrRetry } from '../../ui/LoadingOrRetry.tsx';

/** What of the article is no entry, and why, under the headings of the policy; loaded when somebody asks. */
export function LeftOut() {
  const { loadSupplement } = useActions();
  return (
    <details className="left-out" onToggle={({ currentTarget }) => currentTarget.open && loadSupplement()}>
      <summary>{dialogText.about.leftOut}</summary>
      <Groups />
    </details>
  );
}

function Groups() {
  const { loadSupplement } = useActions();
  const lang = useStoreState(({ dataset }) => languageOf(dataset.articles));
  const supplement = useStoreState((state) => state.supplement);
  const failed = useStoreState((state) => state.supplementFailed);
  if (!supplement) return <LoadingOrRetry failed={failed} onRetry={loadSupplement} />;
  const { leftOut } = supplement;
  if (leftOut.length === 0) return <p>{dialogText.about.nothingLeftOut}</p>;
  return [...new Set(leftOut.map(({ heading }) => heading))].map((heading) => (
    <section key={heading} aria-label={heading}>
      <h4>{heading}</h4>
      <ul>
        {leftOut
          .filter((item) => item.heading === heading)
          .map(({ words, reason }) => (
            <li key={`${words} ${reason}`}>
              <q lang={lang}>
                <bdi>{words}</bdi>
              </q>
              <p>{reason}</p>
            </li>
          ))}
      </ul>
    </section>
  ));
}
