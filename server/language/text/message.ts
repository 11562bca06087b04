/**
 * What we say to people. The English sentence is the key; the German one lives in `l10n/bundle.de.json`. A message stays
 * untranslated until it is shown, so findings do not depend on the language of whoever looks at them.
 */
export interface Message {
  /** English sentence with `{0}`, `{1}` … for the arguments. */
  text: string;
  args: readonly Argument[];
}

/** What a sentence speaks of; a message within one, such as a reason, is put into the same language. */
export type Argument = string | number | Message;

/** English sentence → sentence in another language, with the same placeholders. */
export type Bundle = Readonly<Record<string, string>>;

/** Makes a message. The sentence must be a literal: a test collects them and asks the German bundle for each. */
export function say(text: string, ...args: Argument[]): Message {
  return { text, args };
}

/** Whether two messages are one sentence, whatever they speak of. */
export function isSameSentence(one: Message, other: Message): boolean {
  return one.text === other.text;
}

/** Whether a message speaks of something by this name. */
export function speaksOf({ args }: Message, name: string): boolean {
  return args.includes(name);
}

/** The message as a sentence; English where the bundle has no such sentence. */
export function localise(message: Message, bundle: Bundle | undefined): string {
  const sentence = bundle?.[message.text] ?? message.text;
  return sentence.replace(/\{(\d)\}/g, (whole, digit: string) => {
    const value = message.args[Number(digit)];
    if (value === undefined) return whole;
    return typeof value === 'object' ? localise(value, bundle) : String(value);
  });
}
