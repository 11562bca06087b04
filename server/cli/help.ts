/** The help of the command `bzrp`, and what it says of a line it does not understand, in the language asked for. */
import type { Command, CommanderError, Option } from 'commander';
import { withoutEnds } from '../language/text/ends';
import { type Message, say } from '../language/text/message';

type Tell = (message: Message) => string;

const TITLES: Readonly<Record<string, Message>> = { 'Usage:': say('Usage:'), 'Options:': say('Options:'), 'Commands:': say('Commands:'), 'Arguments:': say('Arguments:') };

/** Lets a command, and those added to it afterwards, speak in a language, and keep to itself what it does not understand. */
export function speakHelp(command: Command, tell: Tell): Command {
  const words = (usage: string): string => usage.replace('[options]', tell(say('[options]'))).replace('[command]', tell(say('[command]')));
  return command
    .exitOverride()
    .helpOption('-h, --help', tell(say('shows the help')))
    .helpCommand(`help ${tell(say('[command]'))}`, tell(say('shows the help of a command')))
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => (TITLES[title] ? tell(TITLES[title]) : title),
      styleUsage: words,
      styleSubcommandTerm: words,
      optionDescription: (option) => withValues(option, tell),
      argumentDescription: ({ description }) => description,
    });
}

/** What an option is for, its possible values and the one it has without a word. */
function withValues({ description, argChoices, defaultValue }: Option, tell: Tell): string {
  const usual = typeof defaultValue === 'string' ? defaultValue : undefined;
  if (!argChoices) return usual === undefined ? description : `${description} (${tell(say('usually {0}', usual))})`;
  const choices = argChoices.join(', ');
  return `${description} (${tell(usual === undefined ? say('possible: {0}', choices) : say('possible: {0}; usually {1}', choices, usual))})`;
}

/** Why a line was not understood; undefined when help was shown in its place. */
export function whyNotUnderstood({ code, message }: CommanderError): Message | undefined {
  const [named = ''] = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return withNearest(message, say('There is no option "{0}".', named), (near) => say('There is no option "{0}". Did you mean "{1}"?', named, near));
    case 'commander.unknownCommand':
      return withNearest(message, say('There is no command "{0}".', named), (near) => say('There is no command "{0}". Did you mean "{1}"?', named, near));
    case 'commander.missingArgument':
      return say('Something is missing on the line: {0}.', named);
    case 'commander.optionMissingArgument':
      return say('The option "{0}" needs a value.', named);
    case 'commander.excessArguments':
      return say('There are too many words on the line.');
    case 'commander.invalidArgument':
      return say('The option "{0}" cannot be "{1}". Possible: {2}.', named, quoted(message)[1] ?? '', withoutEnds(message.split('choices are ')[1] ?? '', '.'));
    case 'commander.help':
    case 'commander.helpDisplayed':
      return undefined;
    default:
      return { text: message, args: [] };
  }
}

/** Flags of an option come with the name of its value, which is no part of what was typed. */
function quoted(message: string): string[] {
  return [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
}

function withNearest(message: string, plain: Message, near: (word: string) => Message): Message {
  const word = /\(Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  return word === undefined ? plain : near(word);
}
