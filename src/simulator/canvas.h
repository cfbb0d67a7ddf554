// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of pixels, and its PNG. Plain value.
#pragma once

#include <cstdint>
#include <string>

namespace simulator {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

class Canvas final {
public:
    Canvas(int width, int height, Colour background);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    /// Both ends included, in any order; what lies outside is left out.
    void horizontal(int fromX, int toX, int y, Colour colour);
    void vertical(int x, int fromY, int toY, Colour colour);
    [[nodiscard]] std::string png() const;

private:
    void set(int x, int y, Colour colour);

    int m_width;
    int m_height;
    std::string m_rows; // three bytes a pixel
};

} // namespace simulator
