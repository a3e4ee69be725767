/** A short tone, for clocks and beats; silent where the browser has no sound. */
export function playTone(frequencyHz: number, durationMs: number): void {
  if (typeof AudioContext === "undefined") return;
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = frequencyHz;
  volume.gain.value = 0.2;
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + durationMs / 1000);
  tone.onended = () => void context.close();
}
