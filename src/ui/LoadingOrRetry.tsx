/** In the place of what is still on its way; when it does not come, says so and offers to try again. */
export function LoadingOrRetry({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  return (
    <p role="status">
      {failed ? 'This could not be loaded. ' : 'Loading …'}
      {failed && (
        <button type="button" className="link" onClick={onRetry}>
          Try again
        </button>
      )}
    </p>
  );
}
