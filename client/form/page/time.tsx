/** A time: typed as people write it, or picked. */
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useForm } from './context';
import { aria, type ControlProps, keepKeys, Refused, shownOf, useFreshHistory } from './control';
import { useDraft } from './draft';

export function TimeField(props: ControlProps): VNode {
  const { id, path, value } = props;
  const { texts } = useForm();
  const text = shownOf(value);
  const field = useFreshHistory<HTMLInputElement>(text);
  const { shown, isDrafted, refused, type, send, drop } = useDraft(path, text);
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const picker = useId();
  const close = (): void => {
    setOpen(false);
    field.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open inside, wherever the keyboard is in it
    <div
      class="time"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        if (!frame.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <div class="time-row">
        <input
          {...aria(props, refused)}
          key={text}
          ref={field}
          type="text"
          value={shown}
          placeholder={props.label === undefined ? texts.timeHint : undefined}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => void send()}
          onKeyDown={(event) => {
            keepKeys(event, isDrafted);
            if (event.key === 'Escape' && !isOpen) drop();
            if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            void send(true);
          }}
        />
        <button type="button" class="quiet" aria-expanded={isOpen} aria-controls={isOpen ? picker : undefined} aria-label={`${texts.pickTime}: ${props.label ?? props.name ?? ''}`} title={texts.pickTime} onClick={() => setOpen(!isOpen)}>
          ▾
        </button>
      </div>
      {isOpen && (
        <Picker
          id={picker}
          year={Number(/^\d{4}/.exec(value?.text ?? '')?.[0] ?? new Date().getFullYear())}
          now={value?.text}
          pick={(time) => {
            type(time);
            void send(true);
            close();
          }}
        />
      )}
      <Refused why={refused} id={id} />
    </div>
  );
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A year with its halves, quarters and months, and a day of it. @param now the time that is there, as it is written */
function Picker({ id, year: from, now, pick }: { id: string; year: number; now: string | undefined; pick(time: string): void }): VNode {
  const { texts } = useForm();
  const [year, setYear] = useState(from);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const months = new Intl.DateTimeFormat(document.documentElement.lang || 'de', { month: 'short' });
  const choice = (time: string, name: string, full?: string): VNode => (
    <button type="button" key={time} aria-label={full} aria-pressed={time === now} onClick={() => pick(time)}>
      {name}
    </button>
  );
  const turn = (by: number): void => setYear(Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year + by)));
  return (
    <div class="picker" id={id} role="group" aria-label={texts.pickTime}>
      <div class="picker-row">
        <button type="button" aria-label={texts.yearBefore} onClick={() => turn(-1)}>
          ‹
        </button>
        <button type="button" ref={first} aria-pressed={String(year) === now} onClick={() => pick(String(year))}>
          {String(year)}
        </button>
        <button type="button" aria-label={texts.yearAfter} onClick={() => turn(1)}>
          ›
        </button>
        {choice(`${year}/${year + 1}`, `${year}/${year + 1}`)}
      </div>
      <div class="picker-row">{[1, 2].map((half) => choice(`${year}-H${half}`, texts.half.replace('{0}', String(half))))}</div>
      <div class="picker-row">{['I', 'II', 'III', 'IV'].map((name, at) => choice(`${year}-Q${at + 1}`, name, texts.quarter.replace('{0}', String(at + 1))))}</div>
      <div class="picker-months">
        {Array.from({ length: 12 }, (_, at) => choice(`${year}-${String(at + 1).padStart(2, '0')}`, months.format(new Date(year, at, 1))))}
      </div>
      <label class="picker-row">
        {texts.day}
        <input type="date" min={`${FIRST_YEAR}-01-01`} max={`${LAST_YEAR}-12-31`} value={/^\d{4}-\d\d-\d\d$/.test(now ?? '') ? now : undefined} onChange={({ currentTarget: { value, validity } }) => value !== '' && validity.valid && pick(value)} />
      </label>
    </div>
  );
}
