import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** Which files are offered first: endings and media types, with commas between them. */
  accept: string;
  onFile: (file: File) => void;
  button?: Ref<HTMLButtonElement>;
}

/** A button that has the user choose a file. */
export function ChooseFile({ label, accept, onFile, button = null }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // The same file again is a change again: it may have been mended meanwhile.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" class="edged" ref={button} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" hidden accept={accept} aria-label={label} onChange={take} />
    </>
  );
}
