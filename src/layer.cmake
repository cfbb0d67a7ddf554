# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# layer(NAME [USES layer...] [HIDES layer...] [LIBS lib...] [PRIVATE_LIBS lib...] [INTERNAL header...])
#
# Declares the layer src/NAME: one folder, one static library target, one namespace. Its sources and headers are the files in
# its folder. `src/` is on no include path: a layer sees a root that holds nothing but a link to its own folder, and the roots of
# the layers it USES (visible to its users too) and HIDES (used inside only). An include of any other layer does not compile.
# Headers named INTERNAL show what the layer HIDES, so they are no part of its public face.

add_library(strict INTERFACE)
target_compile_options(strict INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  # Members left out of a designated initializer take their defaults, which is what the defaults are for.
  -Wno-missing-designated-field-initializers)
target_compile_definitions(strict INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
  QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

function(layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;HIDES;LIBS;PRIVATE_LIBS;INTERNAL")
  set(source_dir ${CMAKE_SOURCE_DIR}/src/${name})
  set(root ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${source_dir} ${root}/${name} SYMBOLIC)

  file(GLOB sources CONFIGURE_DEPENDS ${source_dir}/*.cpp)
  file(GLOB header_names CONFIGURE_DEPENDS RELATIVE ${source_dir} ${source_dir}/*.h)
  list(REMOVE_ITEM header_names ${arg_INTERNAL})
  list(TRANSFORM header_names PREPEND ${root}/${name}/ OUTPUT_VARIABLE headers)

  # AUTOMOC finds a class's header beside its .cpp; by the link it would find it a second time.
  set_source_files_properties(${headers} PROPERTIES SKIP_AUTOMOC ON)

  add_library(${name} STATIC ${sources})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${root} FILES ${headers})
  target_link_libraries(${name}
    PUBLIC ${arg_USES} ${arg_LIBS}
    PRIVATE ${arg_HIDES} ${arg_PRIVATE_LIBS} strict)
endfunction()
