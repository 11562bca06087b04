import { type Actor, readActor } from './actor';
import { asText, readAs } from './field';
import { type FieldOf, type ModelReader, readText } from './reader';
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

export function readCaseExample(file: ModelFile, reader: ModelReader): CaseExample {
  return {
    uri: file.uri,
    id: readText(file, 'id')?.value,
    title: readText(file, 'titel'),
    fieldOfAction: readText(file, 'handlungsfeld'),
    district: reader.key(file, 'bezirk'),
    region: reader.key(file, 'bezirksregion'),
    year: readText(file, 'jahr'),
    description: readText(file, 'beschreibung'),
    actors: reader.each(file, 'akteure', (fields, item) => {
      const actor = readActor(fields);
      return actor && { ...actor, ...item };
    }),
    steps: texts(file, reader, 'schritte'),
    chances: texts(file, reader, 'chancen'),
    limits: texts(file, reader, 'grenzen'),
    effect: readText(file, 'wirkung'),
    transfer: readText(file, 'uebertragbarkeit'),
    origin: readText(file, 'quelle'),
    keywords: texts(file, reader, 'stichworte'),
  };
}

function texts(file: ModelFile, reader: ModelReader, key: string): TextItem[] {
  return reader.each(file, key, (fields, item) => {
    const text = readAs(fields.node, asText);
    return text === undefined ? undefined : { ...item, text };
  });
}
