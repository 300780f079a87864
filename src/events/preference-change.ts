import type { Preference } from '../core/reading.js';
import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-preference-change`: the reader has chosen how notes open. */
export class SidelightPreferenceChangeEvent extends SidelightEvent {
  constructor(readonly preference: Preference) {
    super('preference-change');
  }
}
