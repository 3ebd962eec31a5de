// A file may be dropped on the field that asks for it.
export function drops(root) {
  for (const area of root.querySelectorAll(".drop")) {
    const field = area.querySelector('input[type="file"]');
    for (const name of ["dragenter", "dragover"]) area.addEventListener(name, over);
    for (const name of ["dragleave", "drop"]) area.addEventListener(name, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => {
      event.preventDefault();
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    field.addEventListener("change", () => {
      const name = area.querySelector("output");
      if (name) name.textContent = [...field.files].map((file) => file.name).join(", ");
    });
  }
}

function over(event) {
  event.preventDefault();
  event.currentTarget.classList.add("over");
}
