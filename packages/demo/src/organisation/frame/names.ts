import type { Random } from "../../random";

/** An invented name; both parts are common ones, so that a search finds several of a kind. */
export function personName(random: Random): [given: string, family: string] {
  return [random.pick(given), random.pick(family)];
}

const given =
  "Aïcha Adam Agnes Ahmed Aisha Alba Alexander Alice Amara Amina Ana Anders André Anna Anouk Anton Arjun Astrid Ayşe Bastian Beatriz Ben Björn Bram Camille Carlos Caro Cem Chiara Chloé Clara Daan Daniel Davi David Dele Diego Edda Eero Elena Eli Elif Emil Emma Enzo Erik Eva Fatima Femke Finn Fleur Florian Freya Gael Giulia Greta Hana Hannah Hassan Hedda Helena Hugo Ida Idris Imani Ines Ingrid Isa Iva Jakub Jana Jens Joana João Johanna Jonas Jordi José Juan Julia Jun Kaito Karim Kasia Kofi Lars Laura Layla Léa Leo Lieke Lina Linnea Liv Luca Lucía Luka Luuk Maarten Magnus Maja Malik Mara Marco Maria Marek Marta Mateo Matilda Maya Mei Mia Mikkel Milan Mira Mo Nadia Naoko Nia Niels Nils Nina Noa Noah Noor Nora Oda Oleg Olivia Omar Oscar Otto Pablo Paula Pavel Petra Pia Priya Quinn Rafael Ravi Rosa Ruben Runa Ruth Samir Sanne Sara Selma Sem Sigrid Silas Simon Sofia Sophie Stijn Tariq Tess Theo Thijs Thomas Tilda Timo Tomás Ursula Valentina Vera Viktor Willem Wout Xenia Yara Yusuf Zara Zoë Zuzanna".split(
    " ",
  );

const family =
  "Aalto Abadi Adeyemi Ahmed Almeida Alonso Andersen Baker Bakker Balogun Baros Bauer Becker Bergman Berg Bianchi Blom Boateng Borg Bos Bosch Brandt Brouwer Brown Carvalho Castro Chen Clarke Costa Cruz Dahl Danso Demir Diallo Dijkstra Dubois Duarte Dvořák Eriksen Evans Faber Fernández Ferrari Fischer Fofana Fontaine Garcia Gerritsen Girard Gomez Graham Greco Gupta Haas Hagen Hansen Hashimoto Hendriks Hermans Hill Hoekstra Holm Horvat Huber Huisman Ibrahim Ito Jacobs Jansen Jensen Johansson Jones Kaya Keller Khan Kim Kivi Klein Koch Koster Kovač Kramer Kuiper Kurt Lange Larsen Lefèvre Lehmann Lima Lind López Lund Maas Mäkinen Marino Martin Meijer Mendes Mensah Meyer Moreau Moreno Mulder Müller Nakamura Nel Nguyen Nielsen Nilsson Novák Nowak Okafor Olsen Oliveira Osei Østby Patel Pereira Petrov Peters Pietersen Popescu Prins Quist Ramos Ribeiro Rinaldi Roberts Romano Roos Rossi Roux Ruiz Salo Sanders Santos Sato Schmidt Scholten Schouten Silva Simić Smit Smith Sørensen Sousa Svensson Takahashi Tanaka Taylor Torres Traoré Vargas Verbeek Verhoeven Vermeer Visser Vogel Vos Wagner Walker Wang Weber Willems Wilson Wolf Wójcik Yamada Yılmaz Young Zanetti Zhang Zijlstra".split(
    " ",
  );
