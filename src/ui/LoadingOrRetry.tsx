import { t } from '../i18n/text.ts';
/** In the place of what is still on its way; when it does not come, says so and offers to try again. */
export function LoadingOrRetry({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  return (
    <p role="status">
      {failed ? t.ui.notLoaded : t.ui.loading}
      {failed && (
        <button type="button" className="link" onClick={onRetry}>
          {t.ui.tryAgain}
        </button>
      )}
    </p>
  );
}
