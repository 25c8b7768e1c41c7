import { useTheme } from "@mui/material/styles";

const strokes = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2.1,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** A door ajar with light behind it, and the name standing on the same threshold, in strokes of the same width. */
export const Logo = () => {
  const { palette } = useTheme();
  return (
    <svg
      viewBox="0 0 108 32"
      height={30}
      role="img"
      aria-label="Soglia"
      style={{ color: palette.primary.main, flex: "none" }}
    >
      <path d="M5 26.5V13a8 8 0 0 1 16 0v13.5" {...strokes} />
      <path d="M9.8 26.5V13.4a3.2 3.2 0 0 1 6.4 0v13.1z" fill={palette.secondary.main} />
      <path d="M1.5 26.5H25" {...strokes} />
      <g {...strokes} transform="translate(31 0)">
        <path d="M12.2 9.2C10.8 7 3.8 6.6 3.8 10.9c0 5 9 2.8 9 7.8 0 4.6-7.9 4.5-9.8 1.5" />
        <circle cx="22.6" cy="17" r="4.7" />
        <path d="M42 12.3v11.2c0 4.2-7 5-9 2.1" />
        <circle cx="37.3" cy="17" r="4.7" />
        <path d="M48.6 6v15.7" />
        <path d="M54.8 12.3v9.4M54.8 7.2v.2" />
        <circle cx="65.6" cy="17" r="4.7" />
        <path d="M70.3 12.3v9.4" />
      </g>
    </svg>
  );
};
