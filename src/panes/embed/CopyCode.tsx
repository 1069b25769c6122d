import { useEffect, useRef, useState } from 'react';
import { dialogText } from '../../i18n/dialogText.ts';
import { copyText } from '../../ui/copyText.ts';

/** Code to be read, selected or copied. */
export function CopyCode({ name, code }: { readonly name: string; readonly code: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of the code as it was
  useEffect(() => setSaid(''), [code]);

  async function copy() {
    const copied = await copyText(code);
    if (!copied) field.current?.select();
    setSaid(copied ? dialogText.copy.copied : dialogText.copy.selected);
  }

  return (
    <div className="copy-code">
      <textarea
        ref={field}
        readOnly
        aria-label={name}
        value={code}
        rows={code.includes('\n') ? 6 : 4}
        spellCheck={false}
      />
      <p>
        <button type="button" onClick={copy} aria-label={dialogText.copy.copyOf(name)}>
          {dialogText.copy.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
