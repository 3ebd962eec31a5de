// Has a device make a passkey, or sign with one: asks for what the form says, and sends its answer.
export function passkeys(root) {
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    form.addEventListener("submit", (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      ask(form);
    });
  }
}

async function ask(form) {
  const show = (name, shown) => (form.querySelector(`[data-${name}]`).hidden = !shown);
  const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  show("unable", !able);
  show("failed", false);
  if (!able) return;
  try {
    form.elements.credential.value = JSON.stringify(await answer(form));
    form.submit();
  } catch {
    show("failed", true);
  }
}

async function answer(form) {
  const options = JSON.parse(form.dataset.options);
  const { credentials } = navigator;
  const made =
    form.dataset.passkey === "create"
      ? await credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return made.toJSON();
}
