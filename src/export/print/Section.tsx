import type { ReactNode } from 'react';

/** A heading over entries or notes. The first stays on its page with it: Firefox knows no `break-after: avoid`. */
export function Section({ heading, children }: { heading: string; children: readonly ReactNode[] }) {
  const [first, ...others] = children;
  return (
    <section>
      <div className="paper-begin">
        <h2>{heading}</h2>
        {first}
      </div>
      {others}
    </section>
  );
}
