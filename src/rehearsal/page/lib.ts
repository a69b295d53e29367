/** The page's two small libraries, from the one module that holds both (htm's standalone build with preact inside). */
export { html, render, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'htm/preact/standalone'
