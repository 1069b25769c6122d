import { type ReactNode, useRef } from 'react';
import './popover.css';

type Props = {
  readonly name: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly className: string;
  /** How its button looks, as class names. */
  readonly look: string;
  readonly children: ReactNode;
};

/** More choices behind one button. Escape closes it, and where it lies over the page whatever is done elsewhere; nothing under it moves. */
export function Popover({ name, open, onOpen, className, look, children }: Props) {
  const element = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={element}
      className={`popover ${className}`}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && onOpen(currentTarget.open)}
      onBlur={({ currentTarget, relatedTarget }) =>
        relatedTarget && !currentTarget.contains(relatedTarget) && liesOver(currentTarget) && onOpen(false)
      }
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        onOpen(false);
        element.current?.querySelector('summary')?.focus({ preventScroll: true });
      }}
    >
      <summary className={look}>{name}</summary>
      {/* A press on its plain ground leaves the focus in it, and so leaves it open. */}
      <div className="popover-body" tabIndex={-1}>
        {children}
      </div>
    </details>
  );
}

/** On a phone it takes room of its own: closed by itself, it would pull away what the finger is on. */
const liesOver = (popover: HTMLElement): boolean =>
  getComputedStyle(popover.lastElementChild!).position === 'absolute';
