import { css } from 'lit';

export const articleStyles = css`
  :host {
    display: block;
  }
`;
