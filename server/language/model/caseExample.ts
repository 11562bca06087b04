import { type Actor, readActor } from './actor';
import { Fields } from './fields';
import { textOf } from '../syntax/tree';
import { readLorKey } from './lor';
import { type FieldOf, readField, readText } from './reader';
import type { ModelFile, ModelItem } from './source';

/** One text of a list at the top of a file, with its place. */
export interface TextItem extends ModelItem {
  text: string;
}

/** A `fallbeispiel` file: a documented practice example with its Chancen and Grenzen (FORMAT §3). */
export interface CaseExample {
  uri: string;
  id?: string;
  title?: FieldOf<string>;
  fieldOfAction?: FieldOf<string>;
  district?: FieldOf<string>;
  region?: FieldOf<string>;
  year?: FieldOf<string>;
  description?: FieldOf<string>;
  actors: (Actor & ModelItem)[];
  steps: TextItem[];
  chances: TextItem[];
  limits: TextItem[];
  effect?: FieldOf<string>;
  transfer?: FieldOf<string>;
  origin?: FieldOf<string>;
  keywords: TextItem[];
}

export function readCaseExample(file: ModelFile): CaseExample {
  return {
    uri: file.uri,
    id: readText(file, 'id')?.value,
    title: readText(file, 'titel'),
    fieldOfAction: readText(file, 'handlungsfeld'),
    district: readField(file, 'bezirk', readLorKey),
    region: readField(file, 'bezirksregion', readLorKey),
    year: readText(file, 'jahr'),
    description: readText(file, 'beschreibung'),
    actors: eachItem(file, 'akteure', (fields, item) => {
      const actor = readActor(fields);
      return actor && { ...actor, ...item };
    }),
    steps: texts(file, 'schritte'),
    chances: texts(file, 'chancen'),
    limits: texts(file, 'grenzen'),
    effect: readText(file, 'wirkung'),
    transfer: readText(file, 'uebertragbarkeit'),
    origin: readText(file, 'quelle'),
    keywords: texts(file, 'stichworte'),
  };
}

function texts(file: ModelFile, key: string): TextItem[] {
  return eachItem(file, key, (fields, item) => {
    const text = textOf(fields.node);
    return text?.trim() ? { ...item, text } : undefined;
  });
}

function eachItem<T>(file: ModelFile, key: string, read: (fields: Fields, item: ModelItem) => T | undefined): T[] {
  return file.items(key).flatMap(({ node, slot, stale }, index) => {
    const item = `${key}#${index}`;
    const fields = new Fields(node, { uri: file.uri, slot, item, stale });
    return read(fields, { item, source: fields.source(), stale }) ?? [];
  });
}
