/** The drawings of a document. A bundle of its own kind: a document is rendered without them as long as nobody hands them in. */
import type { Charts } from '../context';
import { AttendanceChart } from './attendance';
import { ProgrammeChart, YearChart } from './finance';
import { IndicatorChart } from './indicator';
import { PartTiles, PlacesMap, RegionMap, TileMap } from '../map';
import { ProcessChart } from './process';
import { StatusChart } from './status';
import { Timeline } from './timeline';

export const charts: Charts = { AttendanceChart, IndicatorChart, PartTiles, PlacesMap, ProcessChart, ProgrammeChart, RegionMap, StatusChart, TileMap, Timeline, YearChart };
