import { useActions, useAttested } from '../../store/store.ts';
import { Awaited } from '../../ui/LoadingOrRetry.tsx';

/** What of the article is no entry, and why, under the headings of the policy; loaded when somebody asks. */
export function LeftOut() {
  const { loadBackground } = useActions();
  return (
    <details className="left-out" onToggle={({ currentTarget }) => currentTarget.open && loadBackground()}>
      <summary>What was left out, and why</summary>
      <Groups />
    </details>
  );
}

function Groups() {
  const { loadBackground } = useActions();
  const lang = useAttested(({ dataset }) => dataset.articles[0]?.language);
  const background = useAttested((state) => state.background);
  const failed = useAttested((state) => state.backgroundFailed);
  if (!background) return <Awaited failed={failed} onRetry={loadBackground} />;
  const { leftOut } = background;
  if (leftOut.length === 0) return <p>Nothing is listed.</p>;
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
