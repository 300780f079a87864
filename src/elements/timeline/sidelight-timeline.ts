import { register } from '../register.js';
import { SidelightTimeline } from './timeline.js';

register('sidelight-timeline', SidelightTimeline);
