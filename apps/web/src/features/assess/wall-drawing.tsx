/**
 * The knee-to-wall test from the side: wall, foot, shin and thigh, and the distance that is read.
 * Decorative: the steps beside it say the same.
 */
export function WallDrawing({ kneeling }: { kneeling: boolean }) {
  return (
    <div className="rounded-card border border-line bg-surface p-4">
      <svg viewBox="0 0 260 190" aria-hidden="true" className="mx-auto w-full max-w-90">
        <rect x="18" y="8" width="14" height="152" className="fill-line" />
        <path d="M18 160H250" className="stroke-field stroke-2" />
        {kneeling ? <FarLegKneeling /> : <FarLegStanding />}
        <Trunk />
        <NearLeg />
        <Distance />
      </svg>
    </div>
  );
}

function NearLeg() {
  return (
    <g strokeLinecap="round" strokeLinejoin="round" className="fill-none stroke-side-left">
      <path d="M112 150 42 98" strokeWidth="17" />
      <path d="M42 98 116 74" strokeWidth="21" />
      <path d="M118 151 82 152" strokeWidth="12" />
    </g>
  );
}

function FarLegStanding() {
  return (
    <path
      d="M122 74 158 116 208 150 190 152"
      strokeWidth="15"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="fill-none stroke-line"
    />
  );
}

function FarLegKneeling() {
  return (
    <path
      d="M122 76 146 150 214 151"
      strokeWidth="15"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="fill-none stroke-line"
    />
  );
}

function Trunk() {
  return (
    <g strokeLinecap="round" className="fill-none stroke-ink">
      <path d="M120 72 108 32" strokeWidth="18" />
      <path d="M106 38 37 44" strokeWidth="6" />
      <circle cx="103" cy="14" r="9" strokeWidth="4" className="fill-surface" />
    </g>
  );
}

function Distance() {
  return (
    <g>
      <path d="M34 172H76M34 167v10M76 167v10" className="stroke-accent stroke-2" />
      <text x="84" y="177" className="fill-accent text-sm font-semibold">
        your number
      </text>
    </g>
  );
}
