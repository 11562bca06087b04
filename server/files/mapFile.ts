/** The workspace's map: found, read and remembered. The same for the editor and the command line. */
import { URI, Utils } from 'vscode-uri';
import type { Area, MapData } from '../render/map';
import type { FileEntry, Files } from './files';
import { type Message, say } from '../language/text/message';

/** Larger files are not read: all Planungsräume of Berlin in full detail take about a third of this. */
const MOST_BYTES = 20_000_000;

export interface MapQuestion {
  /** File whose page is drawn. */
  uri: string;
  /** Folder in which the search upwards ends. Undefined = only the file's own folder. */
  folder: string | undefined;
  /** Setting `bzrp.map.file`: path from the folder, or absolute. Empty = the folders `daten` are searched. */
  setting: string;
}

/** Uris of files that may hold a map; `daten` may hold other JSON too. */
function isMapFile(uri: string): boolean {
  return /\.(?:geojson|topojson)$|\/daten\/[^/]+\.json$/i.test(uri);
}

/**
 * What of a map goes into a document that is published: one that shows the region, without a word on what is wrong with its files.
 * @param showsRegion whether some areas hold a region's key
 */
export function publishable(map: MapData | undefined, region: string | undefined, showsRegion: (areas: readonly Area[], region: string) => boolean): MapData | undefined {
  return map && region !== undefined && showsRegion(map.areas, region) ? { ...map, faults: [] } : undefined;
}

export class MapFiles {
  /** What was found, by folder or file. */
  private readonly known = new Map<string, Promise<MapData | undefined>>();

  /** @param readAreas makes areas of GeoJSON or TopoJSON; throws when it is none. @param creditOf says where they come from */
  constructor(
    private readonly files: Files,
    private readonly readAreas: (data: unknown) => Area[],
    private readonly creditOf: (data: unknown, name: string) => string,
  ) {}

  /** Geometry for the page of a file; undefined when there is none. Read when it is first asked for. Never rejects. */
  async for({ uri, folder, setting }: MapQuestion): Promise<MapData | undefined> {
    const start = uri.slice(0, uri.lastIndexOf('/'));
    const top = folder?.replace(/\/$/, '');
    const end = top !== undefined && start.startsWith(top) ? top : start;
    if (setting !== '') {
      const named = resolveUri(setting, top ?? start);
      return this.once(named, () => this.readNamed(named, setting));
    }
    for (let at = start; at.startsWith(end); at = at.slice(0, at.lastIndexOf('/'))) {
      const data = `${at}/daten`;
      const found = await this.once(data, () => this.readFolder(data));
      if (found) return found;
    }
    return undefined;
  }

  /** Whether what is known of maps may be other when this file or folder came, went or changed. */
  dependsOn(uri: string): boolean {
    const isMap = isMapFile(uri);
    return [...this.known.keys()].some((key) => key === uri || key.startsWith(`${uri}/`) || (isMap && uri.startsWith(`${key}/`)));
  }

  /** A map file came, went or changed. */
  forget(): void {
    this.known.clear();
  }

  private once(key: string, read: () => Promise<MapData | undefined>): Promise<MapData | undefined> {
    const found = this.known.get(key) ?? read();
    this.known.set(key, found);
    return found;
  }

  private async readFolder(folder: string): Promise<MapData | undefined> {
    const entries = (await this.files.entries(folder)).filter(({ uri }) => isMapFile(uri));
    const maps = await Promise.all(entries.map((entry) => this.readEntry(entry)));
    // JSON of another kind may lie there; who calls it GeoJSON is told when it is none.
    const counted = maps.filter((map, index) => map.areas.length > 0 || !/\.json$/i.test(entries[index]?.uri ?? ''));
    return counted.length === 0 ? undefined : merged(counted);
  }

  private async readNamed(uri: string, setting: string): Promise<MapData> {
    const entry = (await this.files.entries(uri.slice(0, uri.lastIndexOf('/')))).find((each) => each.uri === uri);
    return entry ? this.readEntry(entry) : faulty(say('There is no map file "{0}".', setting));
  }

  private async readEntry({ uri, size }: FileEntry): Promise<MapData> {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    if (size > MOST_BYTES) return faulty(say('"{0}" is larger than {1} MB and was not read. A simplified version is enough for the map.', name, MOST_BYTES / 1_000_000));
    const result = await this.files.read(uri, MOST_BYTES);
    if ('error' in result) return faulty(say('"{0}" cannot be read.', name));
    try {
      const data: unknown = JSON.parse(result.text);
      const areas = this.readAreas(data);
      return areas.length > 0 ? { areas, files: [name], credits: [this.creditOf(data, name)], faults: [] } : faulty(say('"{0}" holds no areas with a LOR key (BZR_ID, PLR_ID or id).', name));
    } catch (error) {
      if (error instanceof Error && 'position' in error) return faulty(farAway(name, error.position as readonly number[]));
      return faulty(say('"{0}" is no valid GeoJSON or TopoJSON.', name));
    }
  }
}

function farAway(name: string, [x = 0, y = 0]: readonly number[]): Message {
  const isSwapped = x >= 47 && x <= 56 && y >= 5 && y <= 16;
  return isSwapped
    ? say('"{0}" holds coordinates outside Germany ({1}; {2}) and was not drawn. Longitude and latitude are swapped: in GeoJSON the longitude comes first.', name, x, y)
    : say('"{0}" holds coordinates outside Germany ({1}; {2}) and was not drawn. Needed are longitude and latitude in degrees (WGS84) or metres in EPSG:25833.', name, x, y);
}

function faulty(fault: Message): MapData {
  return { areas: [], files: [], credits: [], faults: [fault] };
}

/** Several files in one: Bezirksregionen in one, Planungsräume in another. The first that has a key counts. */
function merged(maps: readonly MapData[]): MapData {
  const areas = new Map(maps.flatMap((map) => map.areas).reverse().map((area) => [area.key, area]));
  return {
    areas: [...areas.values()],
    files: maps.flatMap(({ files }) => files),
    credits: [...new Set(maps.flatMap(({ credits }) => credits))],
    faults: maps.flatMap(({ faults }) => faults),
  };
}

/** The setting as a uri: an absolute path as Windows or others write it, or a path from the folder. */
function resolveUri(setting: string, folder: string): string {
  const path = setting.replaceAll('\\', '/');
  return Utils.resolvePath(URI.parse(folder), /^[a-z]:\//i.test(path) ? `/${path}` : path).toString();
}
