/** Says to people with a screen reader what has happened. */
export function announce(text: string): void {
  let place = document.getElementById('desk-said');
  if (!place) {
    place = document.createElement('div');
    place.id = 'desk-said';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.textContent = text;
}
