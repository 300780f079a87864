import { register } from '../register.js';
import { SidelightSources } from './sources.js';

register('sidelight-sources', SidelightSources);
