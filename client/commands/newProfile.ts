import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OpenItem, Told } from '../../server/language/guided/newProfile';
import type { GuidedChoice } from '../../server/language/guided/steps';
import { ask, NEW_PROFILE, NEW_PROFILE_ASK, NEW_PROFILE_CHECK, type NewProfileQuestions, OPEN_ITEMS, type OpenItemsResult, REGIONS } from '../../server/protocol';
import { exists, LANGUAGE } from '../documents';
import { say, tell } from '../l10n';
import { type Answer, goBack, inARow, pick, pickMany, pickOnly, type Question, type } from './questions';

/** What has been said of the profile to come. */
interface Said {
  region: string;
  asked: NewProfileQuestions;
  from?: string | undefined;
  open?: OpenItemsResult | undefined;
  fassung?: string | undefined;
  zeitraum?: string | undefined;
  fields: string[];
  told: Map<OpenItem, Told>;
  inForm: boolean;
}

/** One question: asks, and keeps the answer. */
type Step = (said: Said, question: Pick<Question, 'step' | 'steps'>) => Promise<Answer>;

/**
 * „Neues Bezirksregionenprofil“: asks for the region, the edition, the period and the fields of action, or what became of the
 * edition before, and how to go on: in the form of a new file, or in a text that is written when its author saves it. Called
 * with the URI of a file in which nothing is written yet it begins the profile there.
 */
export function registerNewProfile(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('bzrp.newProfile', (target?: unknown) => begin(client, typeof target === 'string' ? vscode.Uri.parse(target) : undefined).catch((error) => void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))));
}

async function begin(client: BaseLanguageClient, target: vscode.Uri | undefined): Promise<void> {
  const said = await inARow(() => answers(client, target !== undefined));
  if (!said) return;
  const { region, from, fassung, zeitraum, fields, told } = said;
  // Where it is open, as text or form, what is written is seen at once.
  const begun = target && (await vscode.workspace.openTextDocument(target));
  const into = begun && client.code2ProtocolConverter.asUri(begun.uri);
  const made = await ask(client, NEW_PROFILE, { region, ...(into !== undefined && { into }), ...(from === undefined ? { fields } : { from, told: [...told.values()] }), ...(fassung && { fassung }), ...(zeitraum && { zeitraum }) });
  if ('refused' in made) throw new Error(made.refused);
  const edit = new vscode.WorkspaceEdit();
  const changes = await client.protocol2CodeConverter.asTextEdits(made.edits);
  if (begun) {
    edit.set(begun.uri, changes);
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const file = await freeFile(made.name, from === undefined ? undefined : client.protocol2CodeConverter.asUri(from));
  if (said.inForm && file) {
    // A form of an unsaved text would turn into a text when it is saved.
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(made.text));
    // A profile that begins anew begins with its first goal.
    await vscode.commands.executeCommand('bzrp.openForm', file, from === undefined ? ['ziele', 0, 'titel'] : undefined);
    return;
  }
  // Only on disk does an unsaved document know the place it will have.
  const document = await (file?.scheme === 'file' ? vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' })) : vscode.workspace.openTextDocument({ language: LANGUAGE }));
  edit.set(document.uri, changes);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
}

/** All answers; undefined when somebody gave up. @param hasPlace how to go on is known: where one is */
async function answers(client: BaseLanguageClient, hasPlace: boolean): Promise<Said | undefined> {
  const regions = await ask(client, REGIONS, {});
  const choices = regions.map(({ key, name, district }): GuidedChoice => ({ label: name, description: `${key} · ${district}`, value: key }));
  let said: Said | undefined;
  for (let at = 0; ; ) {
    const steps: readonly Step[] = said ? stepsOf(client, said, hasPlace) : [];
    if (said && at > steps.length) return said;
    const place = { step: at + 1, steps: Math.max(steps.length + 1, 5) };
    const answer: Answer = said && at > 0 ? await (steps[at - 1] as Step)(said, place) : await askForRegion(choices, place);
    if (answer === undefined) return undefined;
    if (answer === goBack) {
      at -= 1;
      continue;
    }
    if (at === 0 && said?.region !== answer) {
      const region = String(answer);
      said = { region, asked: await ask(client, NEW_PROFILE_ASK, { region }), fields: [], told: new Map(), inForm: false };
    }
    at += 1;
  }
}

/** By name, key or district. */
function askForRegion(choices: readonly GuidedChoice[], place: Pick<Question, 'step' | 'steps'>): Promise<Answer> {
  const question = { ...questionOf(say('Name, key or district of the Bezirksregion')), ...place };
  return pickOnly(question, choices, (typed) => tell(say('There is no Bezirksregion "{0}" (current keys).', typed)));
}

function questionOf(hint: ReturnType<typeof say>): Pick<Question, 'title' | 'hint'> {
  return { title: tell(say('New Bezirksregion profile')), hint: tell(hint) };
}

/** The questions behind the region, as far as what was said so far lets one know them. */
function stepsOf(client: BaseLanguageClient, said: Said, hasPlace: boolean): Step[] {
  return [
    ...(said.asked.editions.length > 0 ? [askForOrigin(client)] : []),
    askFor(client, 'fassung', say('What is the edition called?')),
    askFor(client, 'zeitraum', say('For which years does the profile hold, for example "2027 bis 2031"?')),
    ...(said.from === undefined ? [askForFields] : (said.open?.items ?? []).map(askForItem)),
    ...(hasPlace ? [] : [askForWay]),
  ];
}

function askForOrigin(client: BaseLanguageClient): Step {
  return async (said, place) => {
    const anew = { label: tell(say('Begin anew')), description: '', value: '' };
    const editions = said.asked.editions.map(({ uri, name }) => ({ label: tell(say('Carry on the edition {0}', name)), description: '', value: uri }));
    const answer = await pickOnly({ ...questionOf(say('Is there an edition before it that is carried on?')), ...place }, [...editions, anew]);
    if (typeof answer !== 'string' || answer === said.from) return answer;
    said.from = answer || undefined;
    said.open = said.from === undefined ? undefined : await ask(client, OPEN_ITEMS, { uri: said.from });
    said.told.clear();
    return answer;
  };
}

function askFor(client: BaseLanguageClient, key: 'fassung' | 'zeitraum', hint: ReturnType<typeof say>): Step {
  return async (said, place) => {
    const answer = await type({ ...questionOf(hint), ...place }, said[key] ?? said.asked[key], async (typed) => {
      const checked = await ask(client, NEW_PROFILE_CHECK, { region: said.region, [key]: typed });
      return checked.refused === undefined ? { value: typed.trim() } : { refused: checked.refused };
    });
    if (typeof answer === 'string') said[key] = answer || undefined;
    return answer;
  };
}

const askForFields: Step = async (said, place) => {
  const answer = await pickMany({ ...questionOf(say('Which fields of action is it about? A goal is begun for each.')), ...place }, said.asked.fields, said.fields);
  if (Array.isArray(answer)) said.fields = answer.map(String);
  return answer;
};

/** What became of a goal or a measure of the edition before; skipped it goes on as it is. */
function askForItem(item: OpenItem): Step {
  return async (said, place) => {
    const { grades = [], statuses = [], continuations = [] } = said.open ?? {};
    const question = (hint: ReturnType<typeof say>): Question => ({ title: `${item.id} ${item.title}`, hint: tell(hint), ...place });
    const told: Told = { list: item.list, id: item.id };
    if (item.list === 'ziele') {
      const grade = await pick(question(say('How far is the goal reached? What is reached is not carried on.')), grades);
      if (grade === undefined || grade === goBack) return grade;
      if (grade !== '') told.grade = String(grade);
    } else {
      const ordered = [...statuses].sort((a, b) => Number(b.value === item.status) - Number(a.value === item.status));
      const status = await pick(question(say('What became of the measure? What is done or dropped is not carried on.')), ordered);
      if (status === undefined || status === goBack) return status;
      if (status !== '') told.status = String(status);
      if (status === 'umgesetzt') {
        const continuation = await pick(question(say('Does it go on?')), continuations);
        if (continuation === undefined || continuation === goBack) return continuation === undefined ? undefined : askForItem(item)(said, place);
        if (continuation !== '') told.continuation = String(continuation);
      }
    }
    said.told.set(item, told);
    return '';
  };
}

const askForWay: Step = async (said, place) => {
  const ways: GuidedChoice[] = [
    { label: tell(say('Fill it in as a form')), description: tell(say('creates the file')), value: 'form' },
    { label: tell(say('Write it as a text')), description: tell(say('unsaved at first')), value: 'text' },
  ];
  const answer = await pickOnly({ ...questionOf(say('How do you want to go on? Both show the same file, and you can change at any time.')), ...place }, ways);
  said.inForm = answer === 'form';
  return answer;
};

/** A file that is not there yet, where it belongs: beside the edition before, else in the folder. Undefined where no folder is open. */
async function freeFile(name: string, beside: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folder = beside ? vscode.Uri.joinPath(beside, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return undefined;
  const [stem = ''] = name.split('.');
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? name : name.replace(stem, `${stem}-${number}`));
    if (!(await exists(uri))) return uri;
  }
}
