/** Rows of a table, from Word or Excel, as new items of a list: first what they would become, then, if wanted, they are. */
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Clip } from '../messages';
import { useForm } from './context';
import { Refused } from './control';
import { focusOn } from './focus';

/** @param list key of the list the rows go to; they are taken wherever in its section no text is typed */
export function PasteItems({ list }: { list: string }): VNode {
  const { store, texts } = useForm();
  const [offer, setOffer] = useState<{ title: string; clip: Clip } | undefined>(undefined);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const look = async (clip: Clip | undefined): Promise<void> => {
    const done = await store.paste(list, clip, false);
    setRefused(done.refused);
    setOffer(done.offer);
  };
  const take = async (clip: Clip): Promise<void> => {
    const done = await store.paste(list, clip, true);
    setRefused(done.refused);
    setOffer(undefined);
    if (done.at) focusOn(done.at);
    else button.current?.focus();
  };
  const leave = (): void => {
    setOffer(undefined);
    button.current?.focus();
  };
  useEffect(() => {
    const section = place.current?.closest('section');
    const onPaste = (event: ClipboardEvent): void => {
      const clip = clipOf(event.clipboardData);
      if (!clip || isTyping(event.target)) return;
      event.preventDefault();
      void look(clip);
    };
    section?.addEventListener('paste', onPaste);
    return () => section?.removeEventListener('paste', onPaste);
  }, [list]);
  useEffect(() => {
    if (offer) place.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, [offer]);
  return (
    <div class="paste-items" ref={place}>
      <button type="button" ref={button} title={texts.pasteHint} onClick={() => void read().then(look)}>
        {texts.paste}
      </button>
      {offer && (
        <div class="actions" role="group" aria-label={texts.paste} onKeyDown={({ key }) => key === 'Escape' && leave()}>
          <button type="button" class="primary" onClick={() => void take(offer.clip)}>
            {offer.title}
          </button>
          <button type="button" onClick={leave}>
            {texts.cancel}
          </button>
        </div>
      )}
      <Refused why={refused} id={id} />
    </div>
  );
}

/** The rows as the clipboard has them; undefined where it has no text. */
function clipOf(data: DataTransfer | null): Clip | undefined {
  const [text, html] = [data?.getData('text/plain') ?? '', data?.getData('text/html') ?? ''];
  return text === '' && html === '' ? undefined : { text, ...(html !== '' && { html }) };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The clipboard, with what it is formatted by; undefined where the page may not read it: the extension then reads its text. */
async function read(): Promise<Clip | undefined> {
  try {
    const items = await navigator.clipboard.read();
    const of = async (kind: string): Promise<string> => (await items.find(({ types }) => types.includes(kind))?.getType(kind))?.text() ?? '';
    const [text, html] = await Promise.all([of('text/plain'), of('text/html')]);
    return { text, ...(html !== '' && { html }) };
  } catch {
    return undefined;
  }
}
