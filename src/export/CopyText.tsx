import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { dialogText } from '../i18n/dialogText.ts';
import { copyText } from '../ui/copyText.ts';

type Props = {
  /** What is copied. */
  readonly text: string;
  /** What it is, for the button and the field: “Copy the quote”. */
  readonly name: string;
  readonly rows: number;
  readonly children?: ReactNode;
};

/** A text that can be read, selected and copied. Where the clipboard is refused it stands selected, ready for the keys. */
export function CopyText({ text, name, rows, children }: Props) {
  const [result, setResult] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of the text as it was
  useEffect(() => setResult(null), [text]);

  async function copy() {
    const copied = await copyText(text);
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
    setResult(copied ? 'copied' : 'refused');
  }
  return (
    <div className="copy-text">
      {children}
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={rows}
        spellCheck={false}
        aria-label={name}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <p>
        <button type="button" className="do" onClick={copy}>
          {dialogText.copy.copy}
          <span className="visually-hidden"> {name.toLowerCase()}</span>
        </button>
        <span role="status">
          {result === 'copied' && dialogText.copy.copied}
          {result === 'refused' && dialogText.copy.refused}
        </span>
      </p>
    </div>
  );
}
