import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** The `accept` attribute: extensions and media types, separated by commas. */
  accept: string;
  onFile: (file: File) => void;
  button?: Ref<HTMLButtonElement>;
}

/** A button that opens the file picker. */
export function ChooseFile({ label, accept, onFile, button = null }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // Choosing the same file again must fire `change`: it may have been corrected meanwhile.
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
