import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud } from '../cloud';
import { describeError } from '../plain-text';
import type { Dist } from './dist';
import { Phone } from './phone';
import { Device } from './runtime/device';
import type { Tally } from './tally';
import type { Templates } from './view/compile-wxml';
import type { Camera } from './webview/camera';

/** One road of the product, walked in the compiled weapp against the real functions. */
export interface Road {
  name: string;
  /** Takes pictures named `screen-…`, which docs/screens keeps. */
  screens?: true;
  walk: (cast: Cast) => Promise<void>;
}

/** The people of a road, each with a phone of their own. */
export class Cast {
  private readonly phones = new Map<string, Phone>();

  constructor(
    private readonly dist: Dist,
    private readonly templates: Templates,
    readonly cloud: Cloud,
    private readonly say: (step: string) => void,
    private readonly camera: Camera | null = null,
  ) {}

  phone(openid: string): Phone {
    const known = this.phones.get(openid);
    if (known) return known;
    const phone = new Phone(this.dist, this.templates, this.cloud, new Device(openid));
    this.phones.set(openid, phone);
    return phone;
  }

  /** Names what happens next, so that a broken road says where. */
  step(what: string) {
    this.say(what);
  }

  /** Takes a picture of a phone, when the run was asked for pictures. */
  async show(phone: Phone, name: string) {
    await this.camera?.shoot(phone, name);
  }

  faults() {
    return [...this.phones].flatMap(([openid, phone]) => phone.faults().map((fault) => `${openid}: ${fault}`));
  }

  close() {
    for (const phone of this.phones.values()) phone.close();
  }
}

/** Every file of `roads/` exports one `road`. */
export async function findRoads(): Promise<Road[]> {
  const folder = join(__dirname, 'roads');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return Promise.all(files.map(async (file) => ((await import(join(folder, file))) as { road: Road }).road));
}

export async function walkRoads(
  tally: Tally,
  dist: Dist,
  templates: Templates,
  cloud: Cloud,
  camera: Camera | null,
  roads?: Road[],
) {
  for (const road of roads ?? (await findRoads())) {
    const steps: string[] = [];
    const cast = new Cast(dist, templates, cloud, (step) => steps.push(step), camera);
    const faults: string[] = [];
    try {
      await road.walk(cast);
    } catch (error) {
      faults.push(`at "${steps.at(-1) ?? 'the start'}": ${describeError(error)}`);
    }
    tally.record(`road ${road.name}`, [...faults, ...cast.faults()], `${steps.length} steps`);
    cast.close();
  }
}
