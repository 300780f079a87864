import { register } from '../register.js';
import { SidelightControls } from './controls.js';

register('sidelight-controls', SidelightControls);
