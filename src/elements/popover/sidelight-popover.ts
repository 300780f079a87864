import { register } from '../register.js';
import { SidelightPopover } from './popover.js';

register('sidelight-popover', SidelightPopover);
