import { register } from '../register.js';
import { SidelightMargin } from './margin.js';

register('sidelight-margin', SidelightMargin);
